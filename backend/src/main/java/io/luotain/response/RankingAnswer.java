package io.luotain.response;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.util.List;

/** An answer to a ranking: all options, best first. */
public record RankingAnswer(QuestionId questionId, List<OptionId> optionIds) implements Answer {}
