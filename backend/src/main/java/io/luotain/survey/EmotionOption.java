package io.luotain.survey;

import org.jspecify.annotations.Nullable;

/**
 * One emotion to choose.
 *
 * @param emotion which basic emotion it is; null for one that is shown as a face only
 */
public record EmotionOption(OptionId id, LocalizedText label, @Nullable BasicEmotion emotion)
    implements Labelled {}
