// Plain JavaScript on purpose: an old Node must get this sentence rather than a syntax error from TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old. npm install brings Node 22 for the npm scripts (optional dependency node-<platform>); ` +
      'run it without --omit=optional, or use Node 22.18 or newer.',
  );
  process.exit(1);
}

const has = (flag) => process.argv.includes(flag);
const commands = {
  build: async () => (await import('./build.ts')).runBuild({ release: has('--release') }),
  check: async () => {
    const { checkAll, isBuildable, report } = await import('./check.ts');
    const verdict = checkAll();
    report(verdict, has('--json'));
    process.exitCode = isBuildable(verdict) ? 0 : 1;
  },
  code: async () => (await import('./code.ts')).runCode(process.argv.slice(3)),
  edition: async () => (await import('./edition.ts')).runEdition(process.argv.slice(3)),
  new: async () => (await import('./new.ts')).runNew(process.argv.slice(3)),
  nginx: async () => (await import('./deploy.ts')).runNginx(process.argv.slice(3)),
  release: async () => (await import('./deploy.ts')).runRelease(process.argv.slice(3)),
  rollback: async () => (await import('./deploy.ts')).runRollback(process.argv.slice(3)),
  verify: async () => (await import('./verify.ts')).runVerify(process.argv.slice(3)),
  serve: async () => (await import('./start.ts')).runServe(),
  start: async () => (await import('./start.ts')).runStart(),
};

const command = commands[process.argv[2]];
if (!command) {
  console.error(`Commands: ${Object.keys(commands).join(', ')}`);
  process.exit(1);
}
await command().catch((error) => {
  console.error(process.env.SHOW_STACK ? error : error.message);
  // At once: a build whose content was refused is still at work.
  process.exit(1);
});
