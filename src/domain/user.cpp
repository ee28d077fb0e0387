// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/user.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::User)
};

QString nameFault(const QString& name)
{
    const qsizetype length = characterCount(name);
    if (length == 0)
        return Messages::tr("Please enter a name.");
    if (length > 100)
        return Messages::tr("A name can have at most 100 characters.");
    if (!isStorable(name))
        return Messages::tr("This contains a character that cannot be stored.");
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
        return Messages::tr("A password needs at least 8 characters.");
    if (bytes > 72)
        return Messages::tr(
            "A password can have at most 72 bytes (accented letters and emoji count for two to four).");
    if (!isStorable(password))
        return Messages::tr("This contains a character that cannot be stored.");
    return {};
}

QString emailFault(const QString& email)
{
    if (email.isEmpty())
        return Messages::tr("Please enter an e-mail address.");
    if (!isEmailAddress(email) || !isStorable(email))
        return Messages::tr("This is not an e-mail address. It should look like name@example.org.");
    return {};
}

} // namespace viatica
