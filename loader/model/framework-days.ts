/** The first year in which areas were inspected. */
export const FIRST_YEAR = 2016;
/** The last year of inspections under the framework of 2016. */
export const LAST_OLD_YEAR = 2022;
/** The first day of inspections under the framework of 2023. */
export const FIRST_OF_NEW = "2023-01-01";
/** The first day that nothing but the framework of 2023 was in force. */
export const NEW_ONLY_FROM = "2023-04-01";
