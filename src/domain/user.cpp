// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/user.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("viatica::User", text);
}

QString nameFault(const QString& name)
{
    const qsizetype length = characterCount(name);
    if (length == 0)
        return tr(QT_TRANSLATE_NOOP("viatica::User", "Please enter a name."));
    if (length > 100)
        return tr(QT_TRANSLATE_NOOP("viatica::User", "A name can have at most 100 characters."));
    if (!isStorable(name))
        return tr(QT_TRANSLATE_NOOP("viatica::User", "This contains a character that cannot be stored."));
    return {};
}

void add(FieldErrors& faults, const char* field, const QString& fault)
{
    if (!fault.isEmpty())
        faults.insert(QString::fromLatin1(field), fault);
}

} // namespace

UserProfile normalized(UserProfile profile)
{
    profile.firstName = singleLine(profile.firstName);
    profile.lastName = singleLine(profile.lastName);
    return profile;
}

Registration normalized(Registration registration)
{
    static_cast<UserProfile&>(registration) = normalized(static_cast<const UserProfile&>(registration));
    registration.email = normalizedEmail(registration.email);
    return registration;
}

FieldErrors validate(const UserProfile& profile)
{
    FieldErrors faults;
    add(faults, "firstName", nameFault(profile.firstName));
    add(faults, "lastName", nameFault(profile.lastName));
    return faults;
}

FieldErrors validate(const Registration& registration)
{
    FieldErrors faults = validate(static_cast<const UserProfile&>(registration));
    add(faults, "email", emailFault(registration.email));
    add(faults, "password", passwordFault(registration.password));
    return faults;
}

QString passwordFault(const QString& password)
{
    const qsizetype bytes = password.toUtf8().size();
    if (bytes < 8)
        return tr(QT_TRANSLATE_NOOP("viatica::User", "A password needs at least 8 characters."));
    if (bytes > 72)
        return tr(QT_TRANSLATE_NOOP(
            "viatica::User",
            "A password can have at most 72 bytes (accented letters and emoji count for two to four)."));
    if (!isStorable(password))
        return tr(QT_TRANSLATE_NOOP("viatica::User", "This contains a character that cannot be stored."));
    return {};
}

QString emailFault(const QString& email)
{
    if (email.isEmpty())
        return tr(QT_TRANSLATE_NOOP("viatica::User", "Please enter an e-mail address."));
    if (!isEmailAddress(email) || !isStorable(email))
        return tr(QT_TRANSLATE_NOOP("viatica::User",
                                    "This is not an e-mail address. It should look like name@example.org."));
    return {};
}

} // namespace viatica
