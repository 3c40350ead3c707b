/**
 * The examples of the guide « à l'échelle » over processes, through BullMQ and Debian's Redis. Asked for by ACCROCHAGE_JUGES=redis, never by
 * `npm test` alone: the server must be installed, and is started here, on a port of its own, keeping nothing.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileInto } from './echelle/compile.js';
import { FICHES, MODELE, ndjson, parchmentsOf, people } from './echelle/population.js';

/** A judge that is named and missing is a failure. */
const withRedis = process.env.ACCROCHAGE_JUGES?.split(',').includes('redis') === true;

describe.skipIf(!withRedis)('parchments over processes (redis-server, asked for by ACCROCHAGE_JUGES=redis)', () => {
  // Nothing is removed after tests that are skipped.
  const folder = withRedis ? mkdtempSync(join(tmpdir(), 'accrochage-file-')) : '';
  const path = (name: string): string => join(folder, name);
  const list = people(240);
  const env: Record<string, string | undefined> = { ...process.env, VERROU_MS: '1000' };
  const started: ChildProcess[] = [];
  let expected: string[] = [];

  const run = (command: string, args: readonly string[]): ChildProcess => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    return child;
  };
  const redis = (...args: string[]): string =>
    execFileSync('redis-cli', ['--raw', '-p', env.REDIS_PORT ?? '', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const READ: Readonly<Record<string, readonly string[]>> = {
    hash: ['hgetall'],
    list: ['lrange', '0', '-1'],
    stream: ['xrange', '-', '+'],
    zset: ['zrange', '0', '-1'],
    set: ['smembers'],
    string: ['get'],
  };
  /** All that Redis holds. */
  const contents = (): string =>
    redis('keys', '*')
      .split('\n')
      .map((key) => {
        const [read = '', ...range] = READ[redis('type', key)] ?? [];
        return redis(read, key, ...range);
      })
      .join('\n');
  const program = (name: string, data: string): ChildProcess =>
    run(process.execPath, [`file-d-attente/${name}.js`, path(data), path('parchemins'), MODELE, FICHES]);
  const worker = async (data: string): Promise<ChildProcess> => {
    const child = program('ouvrier', data);
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    await Promise.race([
      once(child.stdout ?? child, 'data'),
      once(child, 'exit').then(() => {
        throw new Error(`no worker: ${errors}`);
      }),
    ]);
    return child;
  };
  const produce = async (data: string): Promise<Record<string, unknown>> => {
    const child = program('producteur', data);
    const printed: Buffer[] = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    await once(child, 'close');
    return JSON.parse(Buffer.concat(printed).toString());
  };
  const parchments = (): string[] => readdirSync(path('parchemins')).filter((name) => name.endsWith('.pdf'));

  beforeAll(async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    env.REDIS_PORT = String(typeof address === 'object' ? address?.port : 0);
    server.close();
    await once(server, 'close');
    await compileInto(folder);
    const keepsNothing = ['--save', '', '--appendonly', 'no', '--dir', folder];
    const database = run('redis-server', ['--port', env.REDIS_PORT, '--bind', '127.0.0.1', ...keepsNothing]);
    await Promise.race([once(database, 'spawn'), once(database, 'error').then(([error]) => Promise.reject(error))]);
    for (let tries = 0; tries < 100; tries++) {
      try {
        if (redis('ping') === 'PONG') break;
      } catch {
        await wait(50);
      }
    }
    expected = await parchmentsOf(list);
    writeFileSync(path('240.ndjson'), ndjson(list));
  });
  afterAll(async () => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test('a worker killed in the middle of its lot: another takes it over, each parchment is there once and whole, nobody is in Redis', async () => {
    const victim = await worker('240.ndjson');
    const done = produce('240.ndjson');
    while (parchments().length < 30) await wait(5);
    // Stopped where it stands, until that is in the middle of a lot.
    let held = '';
    for (; held === ''; held = redis('lrange', 'bull:parchemins:active', '0', '-1')) {
      victim.kill('SIGCONT');
      await wait(5);
      victim.kill('SIGSTOP');
    }
    expect(held).toMatch(/^[0-9a-f]{64}$/);
    expect(redis('hget', `bull:parchemins:${held}`, 'data')).toMatch(/^{"ids":\["2026-\d{7}"(,"2026-\d{7}"){19}\]}$/);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    const everything = contents();
    for (const { identificationTitulaire } of list) expect(everything).not.toContain(identificationTitulaire.titulaire?.nomNaissance);
    const before = parchments();
    for (const name of before) expect(expected).toContain(readFileSync(join(path('parchemins'), name), 'latin1'));

    const successors = [await worker('240.ndjson'), await worker('240.ndjson')];
    expect(await done).toEqual({ attendus: 240, faits: 240, refuses: [], manquants: [], perimes: [], ecartes: [] });
    expect(readdirSync(path('parchemins'))).toEqual(parchments());
    expect(
      parchments()
        .map((name) => readFileSync(join(path('parchemins'), name), 'latin1'))
        .sort(),
    ).toEqual(expected);
    // The lots are forgotten once made, and may be asked for again: nothing is made twice.
    expect(redis('keys', 'bull:parchemins:????????????????????????????????????????????????????????????????')).toBe('');
    const times = (): number[] => parchments().map((name) => statSync(join(path('parchemins'), name)).mtimeMs);
    const made = times();
    expect(await produce('240.ndjson')).toMatchObject({ faits: 240, manquants: [] });
    expect(times()).toEqual(made);
    for (const child of successors) {
      child.kill('SIGTERM');
      await once(child, 'exit');
      expect(child.exitCode).toBe(0);
    }
  });

  test('a person whose name cannot be written: the others have their parchment, the reason stays on the disk', async () => {
    const [first, ...others] = people(20).map((passage) => ({ ...passage, idTechnique: `bis-${passage.idTechnique}` }));
    const titulaire = { ...first?.identificationTitulaire.titulaire, nomNaissance: '王' };
    writeFileSync(path('bis.ndjson'), ndjson([{ ...first, identificationTitulaire: { titulaire } }, ...others]));
    const last = await worker('bis.ndjson');
    const bilan = await produce('bis.ndjson');
    expect(bilan).toMatchObject({ attendus: 20, faits: 19, manquants: [] });
    const [refus = ''] = bilan.refuses as string[];
    expect(JSON.parse(readFileSync(join(path('parchemins'), refus), 'utf8'))).toMatchObject({
      idTechnique: first?.idTechnique,
      code: 'caractere-hors-police',
    });
    expect(contents()).not.toContain('王');
    last.kill('SIGTERM');
    await once(last, 'exit');
  });
});
