/** Wrong usage: the words go to stderr with the usage behind them, and the exit status is 2. */
export class UsageError extends Error {}
