import { runCommand } from './run-command.ts';

runCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
