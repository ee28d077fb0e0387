// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace viatica {

/// One window per user and database: a second start tells the first and ends. The socket lies in a folder that only
/// the user can enter; on Windows the pipe admits the user alone.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// What became of a start.
    enum class Outcome {
        First,  ///< nobody was there; later starts are heard from now on
        Second, ///< the first has been told; this program ends
        Alone,  ///< no safe place to meet, or the first does not answer: the program runs without being found
    };

    /// @p name tells which programs belong together: those with the same database.
    /// @p folder where the socket lies; of mode 0700 and the user's own, else the outcome is Alone.
    explicit SingleInstance(const QString& name, const QString& folder = usualFolder(), QObject* parent = nullptr);

    /// Blocks up to some seconds; for main() before there is a window.
    [[nodiscard]] Outcome start();
    /// From now on a start finds nobody: this program is about to end.
    void stop();

    /// XDG_RUNTIME_DIR, or a private folder that stands for it; empty when there is none.
    [[nodiscard]] static QString usualFolder();

Q_SIGNALS:
    /// Somebody started the program again.
    void startedAgain();

private:
    enum class Told { Yes, NobodyThere, NoAnswer };
    [[nodiscard]] Told tellFirst() const;
    [[nodiscard]] bool listen();
    void accept();

    const QString m_name;
    const QString m_folder;
    QString m_socket; ///< full path, or the pipe's name
    QLocalServer m_server;
};

} // namespace viatica
