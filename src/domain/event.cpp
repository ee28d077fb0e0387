// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

#include "domain/item_rules.h"

#include <QCoreApplication>
#include <QUrl>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Event)
};

/// Whether a browser opens it, and only a browser: what it starts is what the user sees.
bool isWebAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

EventDraft normalized(EventDraft draft)
{
    itemrules::normalize<Event>(draft);
    // "opera.example/tickets" is what people type and copy.
    if (!draft.url.isEmpty() && !draft.url.contains(QLatin1Char(':')))
        draft.url.prepend(QLatin1String("https://"));
    return draft;
}

FieldErrors validate(const EventDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "name", draft.name, Messages::tr("Please enter what it is."));
    itemrules::checkTexts<Event>(faults, draft);
    itemrules::checkZone(faults, "timezone", draft.timezone);
    itemrules::checkPosition(faults, "latitude", draft.latitude, "longitude", draft.longitude);
    if (!itemrules::isUsable(draft.start))
        itemrules::add(faults, "startDateTime", Messages::tr("Please enter when it begins."));
    if (draft.end.isValid() && !itemrules::isUsable(draft.end))
        itemrules::add(faults, "endDateTime", Messages::tr("Please enter when it ends."));
    else if (draft.end.isValid() && itemrules::isUsable(draft.start) && draft.end < draft.start)
        itemrules::add(faults, "endDateTime", Messages::tr("The end cannot be before the beginning."));
    if (!draft.contactEmail.isEmpty() && !isEmailAddress(draft.contactEmail))
        itemrules::add(faults, "contactEmail", Messages::tr("This is no e-mail address."));
    if (!draft.url.isEmpty() && !isWebAddress(draft.url))
        itemrules::add(faults, "url",
                       Messages::tr("Please enter a web address that begins with https:// or http://."));
    return faults;
}

} // namespace viatica
