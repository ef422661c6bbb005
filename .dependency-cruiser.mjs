import { rooms } from './rooms.mjs';

const literal = (path) => path.replaceAll('.', '\\.');
const inRoom = (room) => `^${literal(room)}${room.endsWith('.ts') ? '$' : '/'}`;

/** What `npm run lint` asks of every import, those of types included: down or within the room, and never in a circle. */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.slice(0, -1).map((room, floor) => ({
      name: `${room.replace('src/', '')}-imports-only-from-below`,
      severity: 'error',
      from: { path: inRoom(room) },
      to: { path: rooms.slice(floor + 1).map(inRoom) },
    })),
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^(?:src|deploy)/', pathNot: [...rooms.map(inRoom), '^src/env\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.astro', '.css'],
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:node_modules|astro:)' },
  },
};
