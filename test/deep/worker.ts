/** A process of its own for one section: does the job it is sent, and sends back what came of it. */

const jobs: Readonly<Record<string, () => Promise<(input: never) => unknown>>> = {
  arguments: async () => (await import('./arguments.js')).tryVectors,
  terminals: async () => (await import('./terminals.js')).tryWidths,
  mutants: async () => (await import('./mutants.js')).tryMutants,
  mutation: async () => (await import('./mutation-tests.js')).runTests,
};

process.on('message', async ({ job, input }: { job: string; input: never }) => {
  try {
    const work = await jobs[job]?.();
    process.send?.({ result: await work?.(input) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
