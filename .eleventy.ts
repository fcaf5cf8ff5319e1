import { readFileSync } from 'node:fs';
import { once } from './src/once.ts';
import { renderMarkdown } from './src/prose.ts';
import type { EleventyConfig, Texts } from './templates/eleventy-types.ts';

/** Where Eleventy looks; where it writes, and the global data `site`, come from `src/eleventy.ts`. */
export const config = {
  dir: { input: 'templates' },
  templateFormats: ['11ty.js', '11ty.tsx'],
};

export default function configure(eleventyConfig: EleventyConfig): void {
  eleventyConfig.addExtension(['11ty.ts', '11ty.tsx'], { key: '11ty.js' });
  eleventyConfig.addTemplateFormats(['11ty.ts', '11ty.tsx']);
  eleventyConfig.addWatchTarget('templates/content/');
  eleventyConfig.addGlobalData('texts', readTexts);
}

/** Read once: a process that stays begins anew when they are changed. */
const readTexts = once((): Texts => ({ about: readText('om'), glossary: readText('ordliste') }));

function readText(name: string) {
  const file = new URL(`templates/content/${name}.md`, import.meta.url);
  return renderMarkdown(readFileSync(file, 'utf8'));
}
