package org.reckoner.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The body of a request: one flat object of texts, whole numbers and lists of texts. */
final class Question {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private Question() {}

    /** Takes a body apart. */
    static Question read(String body) {
        Question question = new Question();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableQuestionException("the request is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                question.take(parser, parser.currentName());
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new UnreadableQuestionException("the request is no JSON object");
            }
        } catch (JacksonException broken) {
            throw new UnreadableQuestionException("the request is no JSON");
        }
        return question;
    }

    private void take(JsonParser parser, String name) {
        switch (parser.nextToken()) {
            case VALUE_STRING -> texts.put(name, parser.getString());
            case VALUE_NUMBER_INT -> numbers.put(name, parser.getIntValue());
            case START_ARRAY -> {
                List<String> list = new ArrayList<>();
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    list.add(parser.getString());
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    throw new UnreadableQuestionException(name + " is no list of texts");
                }
                lists.put(name, list);
            }
            default -> throw new UnreadableQuestionException(name + " is no text, whole number or list of texts");
        }
    }

    String text(String name) {
        return given(texts, name);
    }

    int whole(String name) {
        return given(numbers, name);
    }

    List<String> list(String name) {
        return given(lists, name);
    }

    private static <T> T given(Map<String, T> values, String name) {
        T value = values.get(name);
        if (value == null) {
            throw new UnreadableQuestionException("the request has no " + name);
        }
        return value;
    }
}
