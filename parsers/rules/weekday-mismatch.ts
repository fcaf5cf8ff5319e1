import { headLines } from '../head.ts';
import type { Rule } from '../rule.ts';
import { parseDate, weekdayOf } from '../values.ts';

/**
 * The head says the day twice, and with its weekday: they should agree.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Mødedato Tirsdag d. 28. januar 2019
 * → 3:1
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Mødedato Tirsdag d. 29. januar 2019
 * → 3:1
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Mødedato Mandag d. 28. januar 2019
 * → intet
 */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  explanation:
    'Ugedagen og datoen i hovedet passer ikke sammen. Datoen i hovedlinjen gælder; efterse, om den er rigtig.',
  check(tree, report) {
    const { date } = tree.meeting;
    const line = headLines(tree).find(
      ({ construct, fields }) => construct === 'meeting-date' && fields['date'],
    );
    const printed = parseDate(line?.fields['date'] ?? '');
    const weekday = line?.fields['weekday']?.toLowerCase();
    if (!line || !date) return;
    if (printed && printed !== date) {
      report(`Mødedatoen er ${printed}; ventede ${date}, som hovedlinjen siger`, line.position);
    } else if (weekday && weekday !== weekdayOf(date)) {
      report(
        `Ugedagen er «${weekday}»; ventede «${weekdayOf(date)}», som ${date} er`,
        line.position,
      );
    }
  },
};
