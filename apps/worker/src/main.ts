import { setSourceMapsSupport } from 'node:module';

// Errors show our own lines; the maps of all packages would take 30 MB to show theirs.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
await import('./work');
