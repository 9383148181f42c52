-- Up to which transaction the history was read when a line was sealed: whatever is not sealed yet came after it.
ALTER TABLE "event_seal" ADD COLUMN "horizon" xid8;
