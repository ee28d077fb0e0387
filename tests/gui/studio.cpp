// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/studio.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QPixmap>
#include <QTest>
#include <QTranslator>

namespace viatica::test {

const QList<Look>& looks()
{
    static const QList<Look> all{
        {"light", ThemeMode::Light, 10, {1024, 640}},
        {"dark", ThemeMode::Dark, 10, {1024, 640}},
        {"large", ThemeMode::Light, 20, {1440, 900}},
        {"german", ThemeMode::Light, 10, {1024, 640}, QLocale::German},
    };
    return all;
}

void addLooks()
{
    QTest::addColumn<int>("look");
    for (int i = 0; i < looks().size(); ++i)
        QTest::newRow(looks().at(i).name) << i;
}

Studio::Studio(const Look& look)
    : m_look(look)
    , m_font(QApplication::font())
{
    QFont font = m_font;
    font.setPointSizeF(look.points);
    QApplication::setFont(font);
    applyTheme(*qApp, look.theme);
    if (look.language != QLocale::English)
        speak(look.language);
}

Studio::~Studio()
{
    QLocale::setDefault(m_locale);
    QApplication::setFont(m_font);
}

void Studio::speak(QLocale::Language language)
{
    const QLocale locale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const char* name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, QLatin1String(name), QStringLiteral("_"), folder))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    };
    install("qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    QVERIFY(install("viatica", QStringLiteral(":/translations")));
}

void Studio::take(QWidget& widget, const QString& name)
{
    // Layouts and what they cause are posted events: once none is left, the picture no longer changes.
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("VIATICA_PHOTOGRAPHS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(QDir(folder).filePath(name + QLatin1Char('-') + QLatin1String(m_look.name) +
                                               QStringLiteral(".png"))));
}

} // namespace viatica::test
