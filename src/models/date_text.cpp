// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/date_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace viatica {

namespace {

constexpr QChar enDash(0x2013);

QString count(const char* text, qint64 n)
{
    return QCoreApplication::translate("viatica::DateText", text, nullptr, int(n));
}

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::DateText)
};

// The locale's long pattern without the week day and with a short month.
QString pattern(const QLocale& locale)
{
    static const QRegularExpression weekday(QStringLiteral("^dddd?,?\\s*|,?\\s*dddd?$|dddd?,?\\s*"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(weekday);
    format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    // "15 Jun 2027", not "15 de jun. de 2027": a column has no room for little words.
    static const QRegularExpression words(QStringLiteral("\\s*'[^']*'\\s*"));
    format.replace(words, QStringLiteral(" "));
    return format.trimmed();
}

// The day with what is written close to it: "1." in German, "1日" in Japanese.
QString dayToken(const QString& format)
{
    static const QRegularExpression day(QStringLiteral("dd?[^\\sdMy,'/-]*"));
    return day.match(format).captured();
}

QString withoutYear(QString format)
{
    static const QRegularExpression trailingYear(QStringLiteral("[,\\s]*y+[^dM]*$"));
    format.remove(trailingYear);
    return format;
}

QString dashed(const QString& from, const QString& to)
{
    return from + QLatin1Char(' ') + enDash + QLatin1Char(' ') + to;
}

} // namespace

QString shortDate(const QLocale& locale, const QDate& date)
{
    return locale.toString(date, pattern(locale));
}

QString dateRange(const QLocale& locale, const QDate& from, const QDate& to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const QString format = pattern(locale);
    if (from == to)
        return locale.toString(to, format);
    const QString token = dayToken(format);
    if (from.year() == to.year() && from.month() == to.month() && !token.isEmpty()) {
        const qsizetype at = format.indexOf(token);
        const auto part = [&](const QString& text) {
            return text.isEmpty() ? QString() : locale.toString(to, text);
        };
        return part(format.left(at)) + locale.toString(from, token) + enDash + locale.toString(to, token) +
               part(format.mid(at + token.size()));
    }
    if (from.year() == to.year()) {
        const QString first = withoutYear(format);
        if (first != format)
            return dashed(locale.toString(from, first), locale.toString(to, format));
    }
    return dashed(locale.toString(from, format), locale.toString(to, format));
}

QString dayText(const QLocale& locale, const QDate& day)
{
    static const QRegularExpression year(QStringLiteral("^y+[^dM]*|[,\\s/.-]*y+[^dM']*(?=$|dd)"));
    static const QRegularExpression words(QStringLiteral("\\s*'[^']*'\\s*"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.replace(words, QStringLiteral(" "));
    format.remove(year);
    format.replace(QStringLiteral("dddd"), QStringLiteral("ddd"));
    format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    return locale.toString(day, format.trimmed());
}

QString relativeSpan(const QDate& today, const QDate& from, const QDate& to)
{
    if (today >= from && today <= to) {
        if (from == to)
            return Messages::tr("today");
        return Messages::tr("day %1 of %2").arg(from.daysTo(today) + 1).arg(from.daysTo(to) + 1);
    }
    const bool ahead = today < from;
    const qint64 days = ahead ? today.daysTo(from) : to.daysTo(today);
    if (days == 1)
        return ahead ? Messages::tr("tomorrow") : Messages::tr("yesterday");
    if (days < 31)
        return ahead ? count(QT_TRANSLATE_N_NOOP("viatica::DateText", "in %n day(s)"), days)
                     : count(QT_TRANSLATE_N_NOOP("viatica::DateText", "%n day(s) ago"), days);
    if (days < 730)
        return ahead ? count(QT_TRANSLATE_N_NOOP("viatica::DateText", "in %n month(s)"), days * 12 / 365)
                     : count(QT_TRANSLATE_N_NOOP("viatica::DateText", "%n month(s) ago"), days * 12 / 365);
    return ahead ? count(QT_TRANSLATE_N_NOOP("viatica::DateText", "in %n year(s)"), days / 365)
                 : count(QT_TRANSLATE_N_NOOP("viatica::DateText", "%n year(s) ago"), days / 365);
}

} // namespace viatica
