/** Pressing Tab in real shells neither executes nor opens what is typed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support.js';
import { openPrompt, type Prompt, tab } from './prompt.js';
import { isInstalled, temporary } from './support.js';

const folder = temporary('completion');
const bin = join(folder, 'bin');
const called = join(folder, 'called');
mkdirSync(bin);
writeFileSync(
  join(bin, 'cismoa'),
  `#!/bin/sh\n'${process.execPath}' '${bundle}' "$@"\nstatus=$?\necho call >>'${called}'\nexit $status\n`,
  { mode: 0o755 },
);

const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8' };
const bashCompletion = '/usr/share/bash-completion/bash_completion';

const bash = 'bash --norc --noprofile -i';
const sourced = 'eval "$(cismoa completion bash)"; source <(cismoa completion bash); PS1=\'> \'';

/** Each loads the script twice: the second time must be silent too. */
const shells = [
  { name: 'bash', command: bash, load: sourced },
  { name: 'bash with bash-completion', command: bash, load: `. ${bashCompletion}; ${sourced}` },
  {
    name: 'zsh',
    command: 'zsh -f -i',
    load: "autoload -U compinit; compinit -u -D; source <(cismoa completion zsh); source <(cismoa completion zsh); PS1='> '",
  },
  {
    name: 'fish',
    command: 'fish --no-config -i',
    load: "cismoa completion fish | source; cismoa completion fish | source; function fish_prompt; echo '> '; end",
  },
].filter(({ name, command }) => {
  const [program = ''] = command.split(' ');
  return isInstalled(program) && (name !== 'bash with bash-completion' || existsSync(bashCompletion));
});

/** Evaluates the words typed, as the script of a library did that 0.1.0 used: proof that the canaries can be killed. */
const unsafeScript = `PS1='> '; _unsafe() { COMPREPLY=($(eval "cismoa __complete -- \${COMP_WORDS[@]:1}" 2>/dev/null)); }; complete -F _unsafe cismoa`;

/** Each would write to a file or run a command if the shell, or the program, did anything with it but complete it. */
const hostileLines = [
  'cismoa timeline --json >precious --cat',
  'cismoa timeline --json > precious --cat',
  'cismoa timeline --json >| precious --cat',
  'cismoa timeline --json &>precious --cat',
  'cismoa timeline --json 2>precious --cat',
  'cismoa timeline <>new --cat',
  'cismoa entity $(touch ran) perv',
  'cismoa entity "$(touch ran)" perv',
  'cismoa entity `touch ran` perv',
  'cismoa entity <(touch ran) perv',
  'cismoa entity "; touch ran; " perv',
  "cismoa entity '; touch ran #' perv",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: for the shell
  'cismoa entity ${x:=$(touch ran)} perv',
  'cismoa entity $((a[$(touch ran)])) perv',
  'cismoa entity "\\"; touch ran; \\"" perv',
  'cismoa entity *(e:touch\\ ran:) perv',
  'cismoa entity !(touch ran) perv',
  'cismoa entity !!:s/a/b/ perv',
  '\u001b[200~cismoa entity \ntouch ran\n perv\u001b[201~',
];

/** Control-V inserts the next key as it is; in fish it pastes, and the line break would be Enter. */
const quotedNewline = 'cismoa entity \u0016\ntouch ran\u0016\n perv';

/** A folder with a file that must stay as it is and beside which none may appear. */
const withCanaries = (name: string): string => {
  const path = join(folder, name.replaceAll(' ', '-'));
  mkdirSync(path);
  writeFileSync(join(path, 'precious'), 'as it was');
  return path;
};

const canariesIn = (path: string) => ({
  files: readdirSync(path),
  precious: readFileSync(join(path, 'precious'), 'utf8'),
});

const calls = (): number => (existsSync(called) ? readFileSync(called, 'utf8').length : 0);

const settled = 120;

/** Types a line and Tab, and waits for what is expected, else for a call of the program; at most some time. */
const complete = async (prompt: Prompt, line: string, timeoutMs: number, expected?: string): Promise<string> => {
  await prompt.leaveLine();
  const before = calls();
  const isDone = (printed: string): boolean => (expected === undefined ? calls() > before : printed.includes(expected));
  const printed = await prompt.type(`${line}${tab}`, isDone, timeoutMs);
  return printed + (await prompt.type('', () => false, settled));
};

/** What is printed without escapes. */
const textIn = (printed: string): string =>
  printed
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes begin with a control character
    .replace(/\u001b\][^\u0007]*\u0007|\u001b(?:\[[0-9;?]*[A-Za-z]|\([A-Z])|[\r\b]/g, '');

const openShell = async (command: string, load: string, path: string): Promise<{ prompt: Prompt; printed: string }> => {
  const prompt = openPrompt(command, env, path);
  await prompt.type('', (printed) => /[$#%>] ?/.test(printed));
  const printed = await prompt.type(
    `${load}; echo lo''aded\n`,
    (text) => text.includes('\nloaded') || text.includes('\rloaded'),
  );
  return { prompt, printed };
};

describe.skipIf(!isInstalled('script'))('on a terminal', () => {
  describe.each(shells)('$name', ({ name, command, load }) => {
    let shell: Awaited<ReturnType<typeof openShell>>;
    const path = withCanaries(name);
    beforeAll(async () => {
      shell = await openShell(command, load, path);
    });
    afterAll(() => shell.prompt.close());

    test('loading the script, also twice, prints nothing', () => {
      expect(textIn(shell.printed)).toMatch(/lo''aded\s*loaded/);
    });

    test.each([
      ['cismoa tim', 'timeline'],
      ['cismoa help tim', 'timeline'],
      ['cismoa timeline --category=sa', 'sanction'],
      ['cismoa timeline --category sanction,ai', 'sanction,aid'],
      ['cismoa entity musharraf', 'pervez-musharraf'],
      ['cismoa timeline --json >precious --cat', '--category'],
    ])('%s is completed', async (line, expected) => {
      const shown = await complete(shell.prompt, line, 8000, expected);
      expect(shown).toContain(expected);
    });

    test('Tab neither runs nor opens anything that stands on the line', async () => {
      for (const line of [...hostileLines, ...(name === 'fish' ? [] : [quotedNewline])])
        await complete(shell.prompt, line, 700);
      await shell.prompt.leaveLine();
      expect(canariesIn(path)).toEqual({ files: ['precious'], precious: 'as it was' });
    });
  });

  test('a script that evaluates what is typed kills the canaries', async () => {
    const path = withCanaries('unsafe');
    const { prompt } = await openShell(bash, unsafeScript, path);
    for (const line of hostileLines.slice(0, 8)) await complete(prompt, line, 700);
    await prompt.close();
    expect(canariesIn(path)).toEqual({ files: ['new', 'precious', 'ran'], precious: '' });
  });
});
