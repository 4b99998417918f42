package io.luotain.response;

import io.luotain.survey.QuestionId;

/** The answer to one question. */
public sealed interface Answer
    permits NumberAnswer,
        OptionAnswer,
        OptionsAnswer,
        RankingAnswer,
        MatrixAnswer,
        TextAnswer,
        DecimalAnswer,
        DateAnswer,
        ConsentAnswer,
        EmotionAnswer,
        StoryAnswer {

  QuestionId questionId();
}
