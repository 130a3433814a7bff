/** What somebody may do about the words of the service; identity gives these to roles. */
export const sentencesPermissions = {
  /** In the languages that they speak. */
  reviewWords: 'sentences.review-words',
  seeReviewTime: 'sentences.see-review-time',
} as const;
