package io.luotain.response;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;

/** An answer to a question about emotion; intensity 1 is the weakest. */
public record EmotionAnswer(QuestionId questionId, OptionId optionId, int intensity)
    implements Answer {}
