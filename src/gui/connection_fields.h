// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "domain/error.h"

namespace viatica {

/// What a person types to describe a connection, as text.
struct ConnectionFields
{
    QString name;
    QString hosts; ///< several are separated by commas
    QString ports; ///< one for all hosts, or one for each
    QString database;
    QString user;
    QString password;
    TlsMode tls = TlsMode::VerifyFull;
    QString rootCertificate;
};

[[nodiscard]] ConnectionFields fieldsOf(const QString& name, const ConnectionProfile& profile);

/// All faults at once, by "name", "host", "port", "database", "user", "rootCertificate".
[[nodiscard]] FieldErrors validate(const ConnectionFields& fields);

/// Puts valid fields into a profile; what no field shows (client certificates) stays as it is in @p base.
[[nodiscard]] ConnectionProfile profileOf(const ConnectionFields& fields, ConnectionProfile base);

/// Whether all the hosts are this machine: nobody is on the way.
[[nodiscard]] bool isThisComputer(const QString& hosts);

/// How safe a TLS mode is, in words for a list to choose from.
[[nodiscard]] QString displayName(TlsMode mode);

} // namespace viatica
