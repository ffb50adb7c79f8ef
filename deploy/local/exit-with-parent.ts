/** Loaded first in every process that `npm start` starts: when that process dies, however it dies, this one follows. */
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
if (!process.connected) process.exit(1);
