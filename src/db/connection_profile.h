// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace viatica {

/// libpq's sslmode values, weakest first. Anything below VerifyFull lets somebody on the way read or pose as the server.
enum class TlsMode { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull };
[[nodiscard]] QString toString(TlsMode mode);
[[nodiscard]] std::optional<TlsMode> tlsModeFromString(QStringView text);

/// Limits that every connection gets. Zero switches one off.
struct ConnectionLimits
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds statement{30'000};
    std::chrono::milliseconds lock{10'000};
    std::chrono::milliseconds idleInTransaction{60'000};
    /// How long past the statement limit the program waits for an answer before it takes the connection for lost:
    /// a stalled network sends no error.
    std::chrono::milliseconds answerGrace{5'000};
};

/// Where a database is and how to log in. A value type; the password is here only while connecting (it lives in the
/// SecretStore) and is never written to a file or a log.
struct ConnectionProfile
{
    struct Host
    {
        QString name; ///< DNS name, address, or the absolute path of a socket's folder
        int port = 5432;
    };

    QList<Host> hosts; ///< tried in order; several for fail-over
    QString database;
    QString user;
    QString password;
    TlsMode tls = TlsMode::VerifyFull;
    QString rootCertificate; ///< path, or "system"; empty for libpq's default
    QString clientCertificate;
    QString clientKey;
    QString targetSessionAttributes; ///< libpq's target_session_attrs, for example "read-write"
    ConnectionLimits limits;
    bool isPrivate = false; ///< LocalServer's: a person knows it by that, not by a socket. Not part of the URL

    /// Reads postgresql:// and postgres:// URLs, several hosts and percent-encoding included.
    /// @throws Error(Validation) with a sentence that names the faulty part, never the password.
    [[nodiscard]] static ConnectionProfile fromUrl(const QString& url);

    /// DATABASE_URL, else PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE, PGSSLROOTCERT, PGSSLCERT,
    /// PGSSLKEY, PGTARGETSESSIONATTRS, PGCONNECT_TIMEOUT; nothing when none of them is set.
    /// @throws Error(Validation) as fromUrl()
    [[nodiscard]] static std::optional<ConnectionProfile> fromEnvironment(const QProcessEnvironment& environment);

    /// The URL without the password: for settings and for showing.
    [[nodiscard]] QString toUrl() const;
    /// "host:port/database", for the status bar.
    [[nodiscard]] QString displayName() const;
    /// Whether every host is this machine: a socket folder, localhost or a loopback address.
    [[nodiscard]] bool isLocal() const;
    /// Whether somebody on the way could read or pose as the server; the window keeps this marked.
    [[nodiscard]] bool isWeak() const;

    /// Keywords and values for PQconnectStartParams, in UTF-8, without role, session and time zone.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> libpqParameters() const;
};

/// The name under which secrets of a database are kept, so that every program finds them. No profile means the private
/// server of this computer; there is one in each data folder that was chosen by VIATICA_DATA_DIR.
[[nodiscard]] QString keychainName(const std::optional<ConnectionProfile>& profile);

} // namespace viatica
