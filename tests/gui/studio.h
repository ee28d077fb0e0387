// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QFont>
#include <QList>
#include <QLocale>
#include <QSize>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;
class QWidget;

namespace viatica::test {

/// How a picture is taken: theme, size of the font, size of the window, language of texts and formats.
struct Look
{
    const char* name;
    ThemeMode theme;
    double points; ///< of the font; 10 is 100 %
    QSize window;
    QLocale::Language language = QLocale::English;
};

/// Light and dark at the smallest size that has to work, a font of 200 %, and German, whose words are long.
[[nodiscard]] const QList<Look>& looks();
/// One row per look, in a column "look" of its index.
void addLooks();

/// Takes pictures of windows in one look, and saves them to the folder that VIATICA_PHOTOGRAPHS names as
/// "trips-dark.png". Without a folder it only proves that they can be drawn. Font and language are as they
/// were when it goes.
class Studio
{
public:
    explicit Studio(const Look& look);
    ~Studio();
    Q_DISABLE_COPY_MOVE(Studio)

    [[nodiscard]] const Look& look() const { return m_look; }
    /// Fails the test when nothing can be drawn or saved.
    void take(QWidget& widget, const QString& name);

private:
    void speak(QLocale::Language language);

    const Look m_look;
    const QFont m_font;
    const QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< installed as long as they live
};

} // namespace viatica::test
