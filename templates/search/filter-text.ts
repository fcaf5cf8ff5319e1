/** The words of the search page's filters, as the page itself has them before its script runs. */
export const filterText = {
  heading: 'Afgræns og sortér',
  from: 'Fra dato',
  to: 'Til dato',
  sort: 'Sortér efter',
  sorts: { relevans: 'Relevans', nyeste: 'Nyeste først', aeldste: 'Ældste først' },
} as const;
