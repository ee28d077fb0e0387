// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessibility_check.h"
#include "gui/desktop.h"
#include "gui/every_window.h"
#include "gui/studio.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTranslator>

using namespace viatica;
using namespace viatica::test;

namespace {

const QString opening = QStringLiteral("‹");
const QString closing = QStringLiteral("›");

/// A language that marks each text, puts accents on it and makes it longer by 40 %: what is cut or was never
/// handed to a translator shows.
class PseudoTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* /*disambiguation*/,
                      int /*n*/) const override
    {
        if (context[0] == 'Q') // Qt's own
            return {};
        const QString text = QString::fromUtf8(source);
        return opening + accented(text) + QString(text.size() * 4 / 10, QChar(0x00f8)) + closing +
               (text.endsWith(QChar(0x2026)) ? QStringLiteral("…") : QString());
    }

private:
    static QString accented(const QString& text)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU");
        static const QString strange = QStringLiteral("áéíóúÁÉÍÓÚ");
        QString result = text;
        for (qsizetype i = 0; i < result.size(); ++i) {
            const qsizetype at = plain.indexOf(result.at(i));
            const QChar before = i > 0 ? result.at(i - 1) : QChar();
            if (at >= 0 && before != QLatin1Char('&') && before != QLatin1Char('%'))
                result[i] = strange.at(at);
        }
        return result;
    }
};

QString shown(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QString name(const QWidget& widget, const QString& text)
{
    return QStringLiteral("%1 “%2”: “%3”")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
}

bool isWordless(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/// Labels and buttons in sight whose text is wider or higher than they are.
QStringList cutTexts(QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (widget->inherits("QLineEditIconButton"))
            continue; // its text is spoken, not drawn
        if (label && !label->text().isEmpty() &&
            label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
            (label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                               : label->sizeHint().width() > label->width()))
            faults.append(name(*label, label->text()));
        if (button && !button->text().isEmpty() && button->sizeHint().width() > button->width())
            faults.append(name(*button, button->text()));
    }
    return faults;
}

/// Choices in sight that do not fit into their box.
QStringList cutChoices(QWidget& window)
{
    QStringList faults;
    for (const QComboBox* box : window.findChildren<QComboBox*>()) {
        // Arrow and margins need about three letters.
        const QString needed = box->currentText() + QStringLiteral("mmm");
        if (box->isVisible() && box->window() == &window &&
            box->fontMetrics().horizontalAdvance(needed) > box->width())
            faults.append(name(*box, box->currentText()));
    }
    return faults;
}

/// Texts in sight that no translator has seen. What people typed is data.
QStringList foreignTexts(QWidget& window)
{
    static const QStringList data{QStringLiteral("Rome"),    QStringLiteral("Tokyo"),
                                  QStringLiteral("Oslo"),    QStringLiteral("Anna"),
                                  QStringLiteral("example"), QStringLiteral("Viatica"),
                                  QStringLiteral("2027"),    QStringLiteral("/tmp/")};
    QStringList faults;
    const auto look = [&](const QWidget& widget, const QString& text) {
        const bool isData =
            std::any_of(data.begin(), data.end(), [&](const QString& one) { return text.contains(one); });
        if (!isWordless(text) && !text.contains(opening) && !isData)
            faults.append(name(widget, text) + QStringLiteral(" is not translated"));
    };
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            look(*label, label->text());
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            look(*button, shown(button->text()));
    }
    look(window, window.windowTitle());
    return faults;
}

/// Every fault in the report; a message of a failed comparison would be cut.
bool isClean(const QStringList& faults)
{
    for (const QString& fault : faults)
        qWarning("%s", qUtf8Printable(fault));
    return faults.isEmpty();
}

LookAt collect(QStringList& faults, const std::function<QStringList(QWidget&)>& judge)
{
    return [&faults, judge](const QString& where, QWidget& window) {
        QCoreApplication::processEvents(); // layouts that wait
        for (const QString& fault : judge(window))
            faults.append(where + QStringLiteral(": ") + fault);
    };
}

} // namespace

/// Every page and every dialog in German, and in a language that nobody speaks.
class LanguagesTest : public QObject
{
    Q_OBJECT

private:
    static QStringList walk(const std::function<QStringList(QWidget&)>& judge)
    {
        QStringList faults;
        {
            Desktop desktop;
            everyStartPage(desktop, collect(faults, judge));
        }
        Desktop desktop;
        fillEveryList(desktop);
        desktop.window().resize(1024, 640);
        everyPage(desktop, collect(faults, judge));
        if (everyDialog(desktop, collect(faults, judge)) < 6)
            faults.append(QStringLiteral("there are dialogs missing"));
        return faults;
    }

private Q_SLOTS:
    void germanFitsAndItsMnemonicsAreUnique()
    {
        Studio studio({"german", ThemeMode::Light, 10, {1024, 640}, QLocale::German});
        QVERIFY(isClean(walk([](QWidget& window) {
            return cutTexts(window) + cutChoices(window) + sharedMnemonics(window);
        })));
    }

    void longTextsFitAndAllTextsAreTranslated()
    {
        Studio studio(looks().first());
        PseudoTranslator pseudo;
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        const QStringList faults =
            walk([](QWidget& window) { return cutTexts(window) + foreignTexts(window); });
        QCoreApplication::removeTranslator(&pseudo);
        QVERIFY(isClean(faults));
    }
};

QTEST_MAIN(LanguagesTest)
#include "test_languages.moc"
