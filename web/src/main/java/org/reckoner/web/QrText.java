package org.reckoner.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A QR code for a terminal: two rows of squares in each line of text. */
final class QrText {
    private static final int QUIET = 2;

    private QrText() {}

    /** The lines of the code, dark squares dark on a light ground. */
    static List<String> of(String words) {
        BitMatrix squares;
        try {
            squares =
                    new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + words.length() + " characters", tooLong);
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < squares.getHeight(); y += 2) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < squares.getWidth(); x++) {
                boolean upper = !squares.get(x, y);
                boolean lower = y + 1 >= squares.getHeight() || !squares.get(x, y + 1);
                line.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
