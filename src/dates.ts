import type { Day, Month } from 'date-fns';
import { da } from 'date-fns/locale/da';

/** `januar` … `december`: every page has dates. */
const MONTH_NAMES = Array.from({ length: 12 }, (_, month) =>
  da.localize.month(month as Month, { width: 'wide' }),
);

/** `28. januar 2019` from `2019-01-28`. A date is read as digits: no time zone can shift it. */
export function formatDate(date: string): string {
  const { year, month, day } = toParts(date);
  return `${day}. ${toMonthName(month)} ${year}`;
}

/** `28.1.2019` from `2019-01-28`. */
export function formatShortDate(date: string): string {
  const { year, month, day } = toParts(date);
  return `${day}.${month}.${year}`;
}

/** `mandag den 28. januar 2019` from `2019-01-28`. */
export function formatWeekdayDate(date: string): string {
  const { year, month, day } = toParts(date);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() as Day;
  return `${da.localize.day(weekday, { width: 'wide' })} den ${formatDate(date)}`;
}

/** `januar 2019` from `2019-01`; a whole date will do. */
export function formatMonth(month: string): string {
  const parts = toParts(month);
  return `${toMonthName(parts.month)} ${parts.year}`;
}

/** `januar` from `2019-01`, for lists that stand under their year. */
export function formatMonthName(month: string): string {
  return toMonthName(toParts(month).month);
}

function toMonthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

function toParts(date: string): { year: number; month: number; day: number } {
  const toNumber = (start: number, end: number) => Number(date.slice(start, end)) || 1;
  return { year: Number(date.slice(0, 4)), month: toNumber(5, 7), day: toNumber(8, 10) };
}
