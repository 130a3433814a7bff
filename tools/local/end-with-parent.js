// Plain JavaScript: Node's reader of TypeScript would stay in each program, 45 MB of it.
// Loaded into the programs that the start runs: when the start is killed without a chance to stop
// them, its channel closes and they stop by themselves, so the next start finds the port free.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
