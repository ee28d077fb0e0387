// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"

#include <QCoreApplication>
#include <QTranslator>

namespace viatica {

namespace {

bool install(QCoreApplication& application, const QLocale& locale)
{
    // Owned by the application: texts are translated as long as it lives.
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, QStringLiteral("viatica"), QStringLiteral("_"), QStringLiteral(":/translations")))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    if (!install(application, locale))
        install(application, QLocale(QLocale::English));
}

} // namespace viatica
