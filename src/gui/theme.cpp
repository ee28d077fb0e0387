// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include "gui/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QScreen>
#include <QToolTip>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace viatica {

namespace {

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
            channel(over.blue(), under.blue())};
}

Colors completed(Colors colors)
{
    colors.border = mixed(colors.secondary, colors.surface, 0.42);
    colors.hover = mixed(colors.text, colors.window, 0.06);
    colors.selected = mixed(colors.accent, colors.surface, 0.14);
    return colors;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

const Colors& lightColors()
{
    static const Colors colors = completed({.window = QColor(0xF6F7F9),
                                            .surface = QColor(0xFFFFFF),
                                            .sideBar = QColor(0xECEFF3),
                                            .text = QColor(0x1B1F24),
                                            .secondary = QColor(0x57606A),
                                            .hairline = QColor(0xD8DEE4),
                                            .border = {},
                                            .accent = QColor(0x0B6E99),
                                            .onAccent = QColor(0xFFFFFF),
                                            .good = QColor(0x1A7F37),
                                            .warning = QColor(0x9A6700),
                                            .danger = QColor(0xCF222E),
                                            .flight = QColor(0x2A6BB0),
                                            .stay = QColor(0x7450A8),
                                            .ground = QColor(0x2F7A55),
                                            .car = QColor(0x9C5A1E),
                                            .event = QColor(0xB03A68),
                                            .hover = {},
                                            .selected = {}});
    return colors;
}

const Colors& darkColors()
{
    static const Colors colors = completed({.window = QColor(0x16191D),
                                            .surface = QColor(0x1E2227),
                                            .sideBar = QColor(0x121417),
                                            .text = QColor(0xE6EAEF),
                                            .secondary = QColor(0x9AA4AF),
                                            .hairline = QColor(0x2E343B),
                                            .border = {},
                                            .accent = QColor(0x4FB3DC),
                                            .onAccent = QColor(0x0B1216),
                                            .good = QColor(0x57C16E),
                                            .warning = QColor(0xD9A441),
                                            .danger = QColor(0xF1707A),
                                            .flight = QColor(0x86B7EC),
                                            .stay = QColor(0xC0A6EA),
                                            .ground = QColor(0x84C7A3),
                                            .car = QColor(0xE0AC78),
                                            .event = QColor(0xE997B8),
                                            .hover = {},
                                            .selected = {}});
    return colors;
}

const Colors& colorsOf(const QPalette& palette)
{
    return isDark(palette) ? darkColors() : lightColors();
}

QPalette paletteOf(const Colors& colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    const bool dark = colors.window.lightness() < 128;
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.surface);
    set(QPalette::AlternateBase, colors.window);
    set(QPalette::Text, colors.text);
    set(QPalette::PlaceholderText, colors.secondary);
    set(QPalette::Button, dark ? colors.surface.lighter(118) : colors.surface);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.danger);
    set(QPalette::Light, dark ? colors.surface.lighter(130) : colors.surface);
    set(QPalette::Midlight, colors.hairline);
    set(QPalette::Mid, colors.hairline);
    set(QPalette::Dark, colors.border);
    set(QPalette::Shadow, dark ? QColor(0x08090A) : colors.secondary);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, colors.onAccent);
    set(QPalette::Link, colors.accent);
    set(QPalette::LinkVisited, colors.accent);
    set(QPalette::ToolTipBase, dark ? colors.surface.lighter(130) : colors.text);
    set(QPalette::ToolTipText, dark ? colors.text : colors.surface);
    const QColor faint = mixed(colors.text, colors.window, 0.42);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    return palette;
}

QString toString(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        break;
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

ThemeMode themeModeFromString(const QString& text)
{
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
        if (text == toString(mode))
            return mode;
    return ThemeMode::System;
}

void applyTheme(QApplication& application, ThemeMode mode)
{
    const bool ours = qobject_cast<Style*>(QApplication::style()) != nullptr;
    if (mode == ThemeMode::System && ours)
        application.setPalette(QPalette()); // ours hides the desktop's; nothing is painted in between
    const bool dark =
        mode == ThemeMode::Dark || (mode == ThemeMode::System && isDark(QGuiApplication::palette()));
    if (!ours)
        QApplication::setStyle(new Style);
    const QPalette palette = paletteOf(dark ? darkColors() : lightColors());
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

int scaled(const QFont& font, double atTenPoints)
{
    constexpr double tenPoints = 10.0 * 96 / 72;
    return int(std::lround(atTenPoints * QFontInfo(font).pixelSize() / tenPoints));
}

int scaled(const QWidget* widget, double atTenPoints)
{
    return scaled(widget ? QApplication::font(widget) : QApplication::font(), atTenPoints);
}

QSize fitted(const QWidget* window, const QSize& atTenPoints)
{
    constexpr int frame = 48; // of the desktop's making: its title bar and edges
    const QSize wanted(scaled(window, atTenPoints.width()), scaled(window, atTenPoints.height()));
    return wanted.boundedTo(window->screen()->availableSize() - QSize(frame / 2, frame));
}

QFont resized(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

void setTextRole(QWidget* label, TextRole role)
{
    const char* name = role == TextRole::Title ? "title" : role == TextRole::Section ? "section" : "secondary";
    label->setProperty("textRole", QString::fromLatin1(name));
    label->style()->polish(label);
}

void setAccent(QWidget* button, bool accent)
{
    button->setProperty("accent", accent);
    button->update();
}

void setDanger(QWidget* button)
{
    setAccent(button, false);
    QPalette own = button->palette();
    own.setColor(QPalette::ButtonText, colorsOf(own).danger);
    button->setPalette(own);
}

void setFaulty(QWidget* field, bool faulty)
{
    if (field->property("faulty").toBool() == faulty)
        return;
    field->setProperty("faulty", faulty);
    field->update();
}

} // namespace viatica
