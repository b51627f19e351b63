/** `help`, with topics and the source of the manual page, and `version`. */
import { Argument, type Command, Option } from 'commander';
import { edition } from '../dataset/edition.js';
import { CliError } from '../errors.js';
import { command, commandCandidates, type Declaration } from './command.js';
import { helpText, topicText } from './help.js';
import { manPage } from './man.js';
import { isTopic, topics } from './manual.js';
import { commandsNear } from './mistyped-command.js';

const candidates = (program: Command) => [
  ...commandCandidates(program),
  ...Object.entries(topics).map(([value, description]) => ({ value, description })),
];

export const helpCommand = (program: Command): Declaration =>
  command<{ readonly man?: boolean }>({
    name: 'help',
    group: 'Set up',
    summary: 'help on a command or topic',
    description: `Help on a command, or on a topic: ${Object.entries(topics)
      .map(([topic, description]) => `${topic} (${description})`)
      .join('; ')}.`,
    examples: [
      { command: 'cismoa help timeline', description: 'the options of a command' },
      { command: 'cismoa help environment', description: 'a topic' },
      { command: 'cismoa help --man | man -l -', description: 'the manual, where man does not find it' },
    ],
    arguments: [
      Object.assign(new Argument('[topic]', 'name of a command, or a topic'), {
        candidates: () => candidates(program),
      }),
    ],
    options: [new Option('--man', 'print the source of the manual page')],
    run: async (_context, [topic], { man = false }) => {
      if (man) return { text: manPage(program) };
      if (topic === undefined) return { text: (capabilities) => helpText(program, capabilities) };
      if (isTopic(topic)) return { text: (capabilities) => topicText(topic, program, capabilities) };
      const found = program.commands.find((each) => each.name() === topic && each.name() !== 'lookup');
      if (found !== undefined) return { text: (capabilities) => helpText(found, capabilities) };
      const known = candidates(program).map(({ value }) => value);
      throw new CliError('unknown-topic', { name: topic, suggestions: commandsNear(topic.toLowerCase(), known) });
    },
  });

export const versionCommand = command<object>({
  name: 'version',
  group: 'Set up',
  summary: 'the version of the program',
  description: 'The version of the program, and the date of its data.',
  examples: [{ command: 'cismoa version', description: 'the version, and the date of the data' }],
  run: async () => ({ text: `${versionText}\n` }),
});

/** As gh does: what it is, then when it was made. */
export const versionText = `cismoa ${edition.version}\ndata of ${edition.compiled}, with events to ${edition.reach}`;
