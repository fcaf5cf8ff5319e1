import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { readCheckedBytes, writeCheckedBytes } from './checked-bytes.js';
import { compileLate } from './compile-late.js';
import { holdMemory } from './hold-memory.js';

/** The whole program as one script, in the folder that it is compiled into. */
export const SCRIPT = 'program.js';
/** With one other letter in it, Node would keep two bytes for each. */
export const ENCODING = 'latin1';
const BUILD = 'cli build';
/** What a build is done by: both cores are busy. */
const BUILDING = new Set([BUILD, 'reading-process', 'scan-process', 'search-process']);
/** What runs until somebody ends it. */
const STAYING = new Set(['cli start', 'preview-process']);
/** By then it has done what it does again and again. */
const STAYING_MS = 10_000;
/** A process that has worked so many times as long as the one that kept its functions has more of them. */
const MORE_WORK = 2;
const WORK_BYTES = 8;
const WRONG_USE = 2;

/**
 * The files of the program, each run by calling it.
 * @typedef {Readonly<Record<string, () => Promise<any>>>} Files
 */

/** @type {Files | undefined} */
let files;

/**
 * The program that was compiled into a folder. A process that did the same before has left its functions there, ready to run: to
 * read and compile them anew takes a seventh of the time in which a new referat is built.
 * @param {string} folder
 * @returns {Files}
 */
export function openCompiled(folder) {
  files ??= openScript(folder);
  return files;
}

/**
 * @param {string} folder
 * @returns {Files}
 */
function openScript(folder) {
  const [, file = '', command] = process.argv;
  const name = basename(file, '.js');
  const task = name === 'cli' ? `cli ${command}` : name;
  // Before anything is compiled: functions that were kept under other settings aren't taken.
  if (BUILDING.has(task)) compileLate();
  if (task === BUILD) holdMemory();
  const filename = join(folder, SCRIPT);
  const source = readFileSync(filename, ENCODING);
  const store = join(folder, 'functions', toStoreName(task));
  const kept = readKept(store);
  const cached = kept === undefined ? {} : { cachedData: kept.functions };
  const script = new Script(source, { filename, ...cached });
  keepAtEnd(script, store, script.cachedDataRejected === false ? kept?.work : undefined, task);
  /** @type {{ exports: { files?: Files } }} */
  const program = { exports: {} };
  script.runInThisContext()(createRequire(import.meta.url), program, importInstalled);
  return program.exports.files ?? {};
}

/**
 * @param {string} task
 */
function toStoreName(task) {
  return hash('sha256', JSON.stringify([task, process.execArgv])).slice(0, 16);
}

/**
 * @param {string} specifier
 */
function importInstalled(specifier) {
  return import(specifier);
}

/**
 * Keeps the functions that this process has compiled, unless one that worked as much has.
 * @param {Script} script
 * @param {string} store
 * @param {number | undefined} work how long the other one has worked, microseconds
 * @param {string} task
 */
function keepAtEnd(script, store, work, task) {
  const keep = (/** @type {number | undefined} */ exitCode) => {
    // What isn't a command of ours has used nothing of it.
    if (exitCode === WRONG_USE) return;
    const { user } = process.cpuUsage();
    if (work === undefined || user > work * MORE_WORK) writeKept(store, script, user);
  };
  if (STAYING.has(task)) setTimeout(keep, STAYING_MS, undefined).unref();
  else process.once('exit', keep);
}

/**
 * What was kept; undefined where there is none, or one that was cut off or changed: V8 takes it as it is.
 * @param {string} store
 */
function readKept(store) {
  const bytes = readCheckedBytes(store);
  return bytes && { work: bytes.readDoubleLE(), functions: bytes.subarray(WORK_BYTES) };
}

/**
 * Where nothing can be written, nothing is kept.
 * @param {string} store
 * @param {Script} script
 * @param {number} work
 */
function writeKept(store, script, work) {
  const head = Buffer.alloc(WORK_BYTES);
  head.writeDoubleLE(work);
  try {
    writeCheckedBytes(store, head, script.createCachedData());
  } catch {
    // A folder that nothing can be written into.
  }
}
