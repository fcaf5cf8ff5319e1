import { runPreviewBuilds } from './preview-build.ts';

const [input = '', config = '', output = '', cache = ''] = process.argv.slice(2);
runPreviewBuilds({ input, config, output, cache });
