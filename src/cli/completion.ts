/** Completion for shells, by @bomb.sh/tab from the tree of commands. */
import { Argument, type Command, type Option } from 'commander';
import type { Dataset } from '../dataset/dataset.js';
import { sanitize } from '../terminal/sanitize.js';
import { type Completed, choiceArgument, command, type Declaration } from './command.js';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof shells)[number];

const installation: Record<Shell, string> = {
  bash: 'cismoa completion bash > ~/.local/share/bash-completion/completions/cismoa  (needs the package bash-completion)',
  zsh: 'cismoa completion zsh > ~/.zfunc/_cismoa  (with fpath+=~/.zfunc before compinit in ~/.zshrc)',
  fish: 'cismoa completion fish > ~/.config/fish/completions/cismoa.fish',
  powershell: 'cismoa completion powershell | Out-String | Invoke-Expression  (in $PROFILE)',
};

/** The library prints; what it prints is ours to hand on. */
const printedBy = (write: () => void): string => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    write();
  } finally {
    console.log = log;
  }
  return `${lines.join('\n')}\n`;
};

type Complete = (value: string, description: string) => void;

/** Words for a value: its choices, else what the dataset has for it. */
const completer = (value: Argument | Option, dataset: Dataset) => async (): Promise<(complete: Complete) => void> => {
  const { candidates: kind } = value as Completed;
  if (value.argChoices !== undefined) {
    const choices = value.argChoices;
    return (complete) => {
      for (const choice of choices) complete(choice, '');
    };
  }
  if (kind === undefined) return () => undefined;
  const { candidates } = await import('../lookup/candidates.js');
  return (complete) => {
    for (const { value: word, description } of candidates[kind](dataset)) complete(word, description);
  };
};

/** The tree of commands as the library wants it; hidden commands stay hidden. */
const treeOf = async (program: Command, dataset: Dataset) => {
  const { RootCommand } = await import('@bomb.sh/tab');
  const root = new RootCommand();
  const helper = program.createHelp();
  const addOptions = async (
    target: InstanceType<typeof RootCommand> | ReturnType<typeof root.command>,
    list: readonly Option[],
  ) => {
    for (const option of list) {
      const [name, short] = [option.long?.slice(2) ?? '', option.short?.slice(1)];
      const takesValue = option.required || option.optional;
      if (takesValue) target.option(name, option.description, await completer(option, dataset)(), short);
      else if (short === undefined) target.option(name, option.description);
      else target.option(name, option.description, short);
    }
  };
  await addOptions(root, helper.visibleOptions(program));
  for (const command of helper.visibleCommands(program)) {
    const target = root.command(command.name(), command.summary() || command.description());
    await addOptions(target, [...helper.visibleOptions(command), ...program.options]);
    for (const argument of command.registeredArguments) {
      target.argument(argument.name(), await completer(argument, dataset)(), argument.variadic);
    }
  }
  return root;
};

/** `completion SHELL` prints the script to install; the script calls the hidden `complete`. */
export const completionCommand = (program: Command): Declaration =>
  command<object>({
    name: 'completion',
    group: 'Set up',
    summary: 'completion script for a shell',
    description:
      'Prints a completion script for a shell. Its first lines say how to install it. Commands, options, values and ids of entities, agreements and sources are completed.',
    examples: [{ command: 'cismoa completion bash', description: 'the script, with how to install it' }],
    output: 'none',
    arguments: [choiceArgument('<shell>', 'the shell', shells)],
    run: async ({ dataset }, [shell]) => {
      const root = await treeOf(program, dataset);
      const script = printedBy(() => root.setup(program.name(), program.name(), shell as Shell));
      // The first line may mean something to the shell, as `#compdef` does.
      const [first, ...rest] = script.split('\n');
      return { text: [first, `# Install: ${installation[shell as Shell]}`, ...rest].join('\n') };
    },
  });

/** Prints what may come next on a command line. */
export const completeCommand = (program: Command): Declaration =>
  command<object>({
    name: 'complete',
    group: 'Set up',
    summary: '',
    description: '',
    examples: [],
    output: 'none',
    arguments: [new Argument('[words...]')],
    run: async ({ dataset }, words) => {
      const root = await treeOf(program, dataset);
      const lines = printedBy(() => root.parse([...words])).split('\n');
      return { text: lines.map((line) => line.split('\t').map(sanitize).join('\t')).join('\n') };
    },
  });
