// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace viatica;

/// What the two palettes promise: text can be read on whatever it is drawn on (WCAG 2: 4.5 to 1).
class ThemeTest : public QObject
{
    Q_OBJECT

private:
    static double luminance(const QColor& color)
    {
        const auto linear = [](double channel) {
            return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    }

    static double contrast(const QColor& a, const QColor& b)
    {
        const double light = std::max(luminance(a), luminance(b));
        const double dark = std::min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /// A colour that is drawn over another with some transparency.
    static QColor over(const QColor& top, const QColor& ground, double share)
    {
        const auto mixed = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
        return {mixed(top.red(), ground.red()), mixed(top.green(), ground.green()),
                mixed(top.blue(), ground.blue())};
    }

private Q_SLOTS:
    void textCanBeReadInBothThemes_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            const Colors& colors = dark ? darkColors() : lightColors();
            const QList<std::pair<const char*, QColor>> grounds{
                {"window", colors.window},
                {"surface", colors.surface},
                {"side bar", colors.sideBar},
                {"hover", colors.hover},
                {"selected", colors.selected},
                {"chosen in the side bar", over(colors.accent, colors.sideBar, 0.14)},
                {"pressed", over(colors.text, colors.window, 0.12)}};
            const QList<std::pair<const char*, QColor>> texts{
                {"text", colors.text},       {"secondary", colors.secondary}, {"accent", colors.accent},
                {"good", colors.good},       {"warning", colors.warning},     {"danger", colors.danger}};
            for (const auto& [groundName, ground] : grounds)
                for (const auto& [textName, text] : texts) {
                    // Status colours and links stand on the grounds of pages, not on rows under the pointer.
                    const bool page = ground == colors.window || ground == colors.surface;
                    if (!page && text != colors.text && text != colors.secondary)
                        continue;
                    QTest::addRow("%s: %s on %s", dark ? "dark" : "light", textName, groundName) << text << ground;
                }
            QTest::addRow("%s: on the accent", dark ? "dark" : "light") << colors.onAccent << colors.accent;
            const QPalette palette = paletteOf(colors);
            QTest::addRow("%s: tool tip", dark ? "dark" : "light")
                << palette.color(QPalette::ToolTipText) << palette.color(QPalette::ToolTipBase);
            QTest::addRow("%s: button", dark ? "dark" : "light")
                << palette.color(QPalette::ButtonText) << palette.color(QPalette::Button);
            QTest::addRow("%s: placeholder", dark ? "dark" : "light")
                << palette.color(QPalette::PlaceholderText) << palette.color(QPalette::Base);
            QTest::addRow("%s: link", dark ? "dark" : "light")
                << palette.color(QPalette::Link) << palette.color(QPalette::Base);
            QTest::addRow("%s: highlight", dark ? "dark" : "light")
                << palette.color(QPalette::HighlightedText) << palette.color(QPalette::Highlight);
        }
    }

    void textCanBeReadInBothThemes()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double found = contrast(text, ground);
        QVERIFY2(found >= 4.5, qPrintable(QString::number(found, 'f', 2)));
    }

    // The dot of the connection's state; the word beside it is text.
    void marksCanBeSeenOnTheSideBar()
    {
        for (const Colors* colors : {&lightColors(), &darkColors()})
            for (const QColor& mark : {colors->good, colors->warning, colors->danger, colors->accent})
                QVERIFY(contrast(mark, colors->sideBar) >= 3);
    }

    void aThemeIsToldByItsName()
    {
        for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
            QVERIFY(themeModeFromString(toString(mode)) == mode);
        QVERIFY(themeModeFromString(QStringLiteral("purple")) == ThemeMode::System);
        QVERIFY(themeModeFromString({}) == ThemeMode::System);
    }

    void aChangeOfThemeReachesTheWholeProgram()
    {
        applyTheme(*qApp, ThemeMode::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors().window);
        applyTheme(*qApp, ThemeMode::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window); // a test has no desktop
        applyTheme(*qApp, ThemeMode::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window);
    }

    void sizesGrowWithTheFontButNotBeyondTheScreen()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSize(20);
        QWidget window;
        QApplication::setFont(large);
        QCOMPARE(scaled(&window, 10), 20);
        QVERIFY(fitted(&window, {3000, 3000}).width() <= window.screen()->availableSize().width());
        QApplication::setFont(usual);
    }
};

QTEST_MAIN(ThemeTest)
#include "test_theme.moc"
