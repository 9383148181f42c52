/** Tells those who listen to a topic that it has changed. Each part of the screen listens to as little as it draws. */
export type Topics = {
  subscribe: (topic: string, listener: () => void) => () => void;
  tell: (...topics: string[]) => void;
};

/** Makes an empty set of topics. */
export function createTopics(): Topics {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(topic, listener) {
      const known = listeners.get(topic) ?? new Set();
      known.add(listener);
      listeners.set(topic, known);
      return () => {
        known.delete(listener);
        if (known.size === 0) listeners.delete(topic);
      };
    },
    tell(...topics) {
      for (const topic of topics) for (const listener of [...(listeners.get(topic) ?? [])]) listener();
    },
  };
}
