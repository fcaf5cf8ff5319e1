import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
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
const DIGEST_BYTES = 32;
const HEAD_BYTES = DIGEST_BYTES + 8;

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
  const keep = () => {
    const { user } = process.cpuUsage();
    if (work === undefined || user > work * MORE_WORK) writeKept(store, script, user);
  };
  if (STAYING.has(task)) setTimeout(keep, STAYING_MS).unref();
  else process.once('exit', keep);
}

/**
 * What was kept; undefined where there is none, or one that was cut off or changed: V8 takes it as it is.
 * @param {string} store
 */
function readKept(store) {
  try {
    const bytes = readFileSync(store);
    const digest = hash('sha256', bytes.subarray(DIGEST_BYTES), 'buffer');
    if (!digest.equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
    return { work: bytes.readDoubleLE(DIGEST_BYTES), functions: bytes.subarray(HEAD_BYTES) };
  } catch {
    return undefined;
  }
}

/**
 * Where nothing can be written, nothing is kept.
 * @param {string} store
 * @param {Script} script
 * @param {number} work
 */
function writeKept(store, script, work) {
  try {
    const number = Buffer.alloc(HEAD_BYTES - DIGEST_BYTES);
    number.writeDoubleLE(work);
    const rest = Buffer.concat([number, script.createCachedData()]);
    mkdirSync(dirname(store), { recursive: true });
    const draft = `${store}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([hash('sha256', rest, 'buffer'), rest]));
    renameSync(draft, store);
  } catch {
    // A folder that nothing can be written into.
  }
}
