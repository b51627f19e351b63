/** Completion in real shells, where they are installed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shells } from '../../src/cli/completion.js';
import { bundle, cli } from '../support.js';

const folder = mkdtempSync(join(tmpdir(), 'cismoa-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'cismoa'), `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`);
chmodSync(join(bin, 'cismoa'), 0o755);
const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, TERM: 'dumb' };

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0'], { env }).status === 0;

const inShell = (shell: string, script: string): string[] => {
  const { stdout } = spawnSync(shell, ['-c', script], { env, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
};

const candidates = async (...words: string[]): Promise<string[]> => {
  const { stdout } = await cli(['complete', '--', ...words]);
  return stdout.trim().split('\n').slice(0, -1);
};

describe('candidates', () => {
  test('commands, options, choices and ids of the dataset are offered', async () => {
    expect(await candidates('tim')).toEqual(['timeline\twhat happened when']);
    expect(await candidates('timeline', '--certainty', '')).toEqual(['documented\t', 'reported\t', 'disputed\t']);
    expect(await candidates('entity', 'pervez')).toEqual(['pervez-musharraf\tPervez Musharraf']);
    expect(await candidates('timeline', '--entity', 'f-16')).toContain('f-16\tF-16 Fighting Falcon');
    expect((await candidates('status', 'comcasa')).map((line) => line.split('\t')[0])).toEqual([
      'comcasa-india-2018',
      'comcasa',
    ]);
    expect((await candidates('compare', 'p')).map((line) => line.split('\t')[0])).toEqual(['pakistan', 'philippines']);
    expect(await candidates('sources', 'tribune-2023-08')).toHaveLength(1);
    expect(await candidates('show', 'claim-easy')).toHaveLength(1);
    expect(await candidates('completion', 'z')).toEqual(['zsh\t']);
    expect((await candidates('sources', '--format', '')).map((line) => line.trim())).toContain('bibtex');
    expect((await candidates('summary', '--no-c')).map((line) => line.split('\t')[0])).toEqual(['--no-color']);
  });

  test.each(shells)('the script for %s says how to install it', async (shell) => {
    const { stdout, status } = await cli(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(new RegExp(`^# Install: cismoa completion ${shell} `));
  });
});

/** What bash-completion does for scripts, where it is not installed itself. */
const wordsByReference = `
_get_comp_words_by_ref() {
  words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=\${COMP_WORDS[COMP_CWORD]}; prev=\${COMP_WORDS[COMP_CWORD-1]}
}
compopt() { :; }`;
const bashCompletion = '/usr/share/bash-completion/bash_completion';

describe.runIf(isInstalled('bash'))('bash', () => {
  const complete = (...words: string[]): string[] =>
    inShell(
      'bash',
      `${existsSync(bashCompletion) ? `. ${bashCompletion}; compopt() { :; }` : wordsByReference}
      . <(cismoa completion bash)
      COMP_WORDS=(cismoa ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
      COMP_LINE="\${COMP_WORDS[*]}"; COMP_POINT=\${#COMP_LINE}
      __cismoa_complete; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );

  test('commands, values and names are completed', () => {
    expect(complete('tim')).toEqual(['timeline']);
    expect(complete('timeline', '--category', 's')).toEqual(['sanction', 'statement']);
    expect(complete('entity', 'pervez')).toEqual(['pervez-musharraf']);
  });
});

describe.runIf(isInstalled('zsh'))('zsh', () => {
  test('the script loads, and the words it asks for are those of the program', () => {
    const lines = inShell(
      'zsh',
      `autoload -U compinit; compinit -u -D; source <(cismoa completion zsh)
      print -r -- "\${_comps[cismoa]}"
      _describe() { print -r -- "\${(P)2}"; }
      words=(cismoa entity pervez); CURRENT=3; _cismoa 2>/dev/null`,
    );
    expect(lines[0]).toBe('_cismoa');
    expect(lines.join('\n')).toContain('pervez-musharraf');
  });
});

describe.runIf(isInstalled('fish'))('fish', () => {
  test('commands, values and names are completed', () => {
    const complete = (line: string): string[] =>
      inShell('fish', `cismoa completion fish | source; complete --do-complete '${line}'`);
    expect(complete('cismoa tim')).toEqual(['timeline\twhat happened when']);
    expect(complete('cismoa timeline --category s')).toEqual(['sanction', 'statement']);
    expect(complete('cismoa entity pervez')).toEqual(['pervez-musharraf\tPervez Musharraf']);
  });
});
