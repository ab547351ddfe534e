package org.reckoner.stunt;

/** Whether the slider slows the opening. */
public enum Slider {
    UP("up"),
    DOWN("down");

    private final String words;

    Slider(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
