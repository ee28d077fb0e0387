// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

namespace viatica {

struct DataServices;

/// Databases that nobody looks at any more, until their running work has ended and their connections are closed (at
/// most 5 s and what the server needs to cancel). The window goes on meanwhile.
class DatabaseClosing final : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseClosing(QObject* parent = nullptr);
    ~DatabaseClosing() override;

    void add(std::unique_ptr<DataServices> data);
    [[nodiscard]] bool isEmpty() const { return m_databases.empty(); }
    /// Waits for all of them. For the end of the program.
    void finish();

Q_SIGNALS:
    /// The database of that address is closed; isEmpty() says whether it was the last.
    void closed(const QString& url);

private:
    void remove(const DataServices* data);

    std::vector<std::unique_ptr<DataServices>> m_databases;
};

} // namespace viatica
