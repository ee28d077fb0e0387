// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace viatica {

/// A text of several lines. Tab leaves it; a paste that could never be saved is refused at once, because laying out
/// megabytes would freeze the window.
class DescriptionEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DescriptionEdit(QWidget* parent = nullptr);
    void setLimit(qsizetype characters) { m_limit = characters; }

Q_SIGNALS:
    void pasteRefused(qsizetype characters);

protected:
    void insertFromMimeData(const QMimeData* source) override;

private:
    qsizetype m_limit = 1'000'000;
};

} // namespace viatica
