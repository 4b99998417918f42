package io.luotain.response;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.util.List;

/** A story and what it felt like; its feelings are in the order of the version's. */
public record StoryAnswer(QuestionId questionId, String text, List<OptionId> feelingIds)
    implements Answer {}
