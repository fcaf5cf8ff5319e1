/** A stop behind these ends no sentence. */
const ABBREVIATIONS =
  'pkt|bl\\.a|d|kr|ca|nr|jf|jvf|jfr|f\\.eks|inkl|ekskl|mio|mia|stk|evt|vedr|pr|hhv|dvs|osv|Ad|sagsnr|J\\.nr';

/**
 * Where a sentence ends: a stop before a new sentence, not in an abbreviation, behind an initial or after `Ad 1`; or a line's end.
 * As a pattern's source.
 */
export const SENTENCE_END = `(?<=[\\p{Ll}\\d)»"”][.!?])(?<!(?<![\\p{L}.])(?:${ABBREVIATIONS})\\.)\\s+(?=[\\p{Lu}«"”\\d])|\\n`;
