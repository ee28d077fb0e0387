// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/position_text.h"

#include <QRegularExpression>

#include <utility>

namespace viatica {

namespace {

/// The marks of degrees, minutes and seconds in one form each, and a minus that is one.
QString withPlainMarks(QStringView text)
{
    QString plain;
    for (const QChar c : text.toString().toUpper()) {
        switch (c.unicode()) {
        case u'′':
        case u'’':
        case u'´':
        case u'`':
            plain += QLatin1Char('\'');
            break;
        case u'″':
        case u'”':
        case u'“':
            plain += QLatin1Char('"');
            break;
        case u'º':
        case u'˚':
            plain += QChar(u'°');
            break;
        case u'−':
        case u'–':
            plain += QLatin1Char('-');
            break;
        default:
            plain += c;
        }
    }
    return plain.replace(QLatin1String("''"), QLatin1String("\"")).simplified();
}

/// One number of the two, with its letter in front or behind.
QString coordinatePattern(int number)
{
    return QStringLiteral("(?<before%1>[NSEW])? ?(?<degrees%1>[+-]?\\d+(?:[.,]\\d+)?) ?°? ?"
                          "(?:(?<minutes%1>\\d+(?:[.,]\\d+)?) ?' ?)?(?:(?<seconds%1>\\d+(?:[.,]\\d+)?) ?\" ?)?"
                          "(?(<before%1>)|(?<behind%1>[NSEW])?)")
        .arg(number);
}

struct Coordinate
{
    double degrees = 0;
    QChar letter; ///< null where there was none
};

double number(QString text)
{
    return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
}

std::optional<Coordinate> coordinate(const QRegularExpressionMatch& match, int index)
{
    const auto part = [&](const char* name) {
        return match.captured(QString::fromLatin1(name) + QString::number(index));
    };
    const QString before = part("before");
    const QString behind = part("behind");
    const double minutes = number(part("minutes"));
    const double seconds = number(part("seconds"));
    if ((!before.isEmpty() && !behind.isEmpty()) || minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const QString degrees = part("degrees");
    Coordinate result;
    const double size = std::abs(number(degrees)) + minutes / 60 + seconds / 3600;
    result.degrees = degrees.startsWith(QLatin1Char('-')) ? -size : size;
    if (const QString letter = before + behind; !letter.isEmpty()) {
        result.letter = letter.front();
        if (result.letter == QLatin1Char('S') || result.letter == QLatin1Char('W'))
            result.degrees = -result.degrees;
    }
    return result;
}

bool isOfLongitude(QChar letter)
{
    return letter == QLatin1Char('E') || letter == QLatin1Char('W');
}

} // namespace

std::optional<GeoPoint> parsePosition(QStringView text)
{
    // A comma may stand within a number or between the two: the whole has to fit, so that it is clear which.
    static const QRegularExpression form(QStringLiteral("\\A%1(?: ?[,;/] ?| |(?<=[NSEW'\"°]))%2\\z")
                                             .arg(coordinatePattern(1), coordinatePattern(2)));
    const QRegularExpressionMatch match = form.match(withPlainMarks(text));
    if (!match.hasMatch())
        return std::nullopt;
    std::optional<Coordinate> first = coordinate(match, 1);
    std::optional<Coordinate> second = coordinate(match, 2);
    if (!first || !second || first->letter.isNull() != second->letter.isNull())
        return std::nullopt;
    if (!first->letter.isNull()) {
        if (isOfLongitude(first->letter) == isOfLongitude(second->letter))
            return std::nullopt;
        if (isOfLongitude(first->letter))
            std::swap(first, second);
    }
    const GeoPoint point{first->degrees, second->degrees};
    return isOnGlobe(point) ? std::optional(point) : std::nullopt;
}

QString positionText(const GeoPoint& point)
{
    const auto degrees = [](double value) {
        QString text = QString::number(value, 'f', 6);
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        return text == QLatin1String("-0") ? QStringLiteral("0") : text;
    };
    return degrees(point.latitude) + QLatin1String(", ") + degrees(point.longitude);
}

} // namespace viatica
