import { command, idsArgument } from '../../cli/command.js';
import { fields } from '../fields.js';

export const questionsCommand = command<object>({
  name: 'questions',
  group: 'Check and compare',
  summary: 'what is not publicly known',
  description:
    'What is not publicly known of the agreement, one question a line. With an id: what is known instead, what is missing, and the sources.',
  examples: [
    { command: 'cismoa questions', description: 'every open question and its id' },
    { command: 'cismoa questions question-text', description: 'what is known of the text' },
  ],
  arguments: [idsArgument('questions', '[id...]', 'ids of questions')],
  fields: fields.questions,
  run: async ({ dataset }, args) => {
    const { questions } = await import('./query.js');
    const rows = questions(dataset, args);
    return {
      fields: fields.questions,
      rows,
      view: async (screen, names) => {
        const { questionListView, questionsView } = await import('./view.js');
        return args.length === 0 ? questionListView(rows, screen) : questionsView(rows, names, screen);
      },
    };
  },
});
