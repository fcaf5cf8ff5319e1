/** The words of the script that asks other archives. */
export const othersText = {
  asking: (count: number) =>
    count === 1 ? 'Spørger 1 andet arkiv …' : `Spørger ${count} andre arkiver …`,
  silent: (names: readonly string[]) =>
    `${new Intl.ListFormat('da').format(names)} svarer ikke og mangler helt eller delvis.`,
} as const;
