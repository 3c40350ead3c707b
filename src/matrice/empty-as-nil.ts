/** A defined name by which a workbook says that a blank cell of a column that may be nil means « unknown ». */
export const EMPTY_AS_NIL = { name: 'accrochage.vides', value: '"nil"' } as const;
