// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace viatica {

/// The colours of a theme by their meaning.
struct Colors
{
    QColor window;
    QColor surface; ///< lists, cards, fields
    QColor sideBar;
    QColor text;
    QColor secondary;
    QColor hairline;
    QColor border; ///< of fields and buttons: the hairline, a little stronger
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor warning;
    QColor danger;
    QColor flight; ///< the kinds of items: calm, told apart by their icons as well
    QColor stay;
    QColor ground;
    QColor car;
    QColor event;
    QColor hover;    ///< under the pointer, over window or surface
    QColor selected; ///< behind selected rows, over the surface
};

enum class ThemeMode { System, Light, Dark };
[[nodiscard]] QString toString(ThemeMode mode);
/// System for a text that names no theme.
[[nodiscard]] ThemeMode themeModeFromString(const QString& text);

[[nodiscard]] const Colors& lightColors();
[[nodiscard]] const Colors& darkColors();
/// The colours that belong to a palette of this program, so that widgets follow a change of theme by their palette.
[[nodiscard]] const Colors& colorsOf(const QPalette& palette);
[[nodiscard]] QPalette paletteOf(const Colors& colors);

/// Style and palette for the whole program, at once. System means what the desktop's own palette is like now; a
/// QEvent::ThemeChange is the moment to apply it again.
void applyTheme(QApplication& application, ThemeMode mode);

/// A length that is @p atTenPoints pixels with a font of 10 pt on a screen of 96 dpi, and grows with the font.
[[nodiscard]] int scaled(const QWidget* widget, double atTenPoints);
[[nodiscard]] int scaled(const QFont& font, double atTenPoints);

/// A size for a window, given for a font of 10 pt, that grows with the font and stays within the screen.
[[nodiscard]] QSize fitted(const QWidget* window, const QSize& atTenPoints);

/// The font in another size, of another weight.
[[nodiscard]] QFont resized(QFont font, double factor, QFont::Weight weight = QFont::Normal);

/// How a label reads; the style gives it font and colour. Forms set it as the property "textRole" by name.
enum class TextRole { Title, Section, Secondary };
void setTextRole(QWidget* label, TextRole role);

/// The one button of a page that is filled with the accent. Forms set the property "accent".
void setAccent(QWidget* button, bool accent = true);

/// A button for what cannot be undone.
void setDanger(QWidget* button);

/// Marks a field whose content is refused; the style draws it.
void setFaulty(QWidget* field, bool faulty);

} // namespace viatica
