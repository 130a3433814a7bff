/** Where BullMQ keeps its tables, beside the schemas of the contexts. */
export const queueSchema = 'queue';
