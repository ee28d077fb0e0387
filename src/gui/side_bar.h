// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QWidget>

#include <optional>

class QListView;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace viatica {

/// The pages of the window, with counts; below them the account and how the connection is. Compact, it shows their
/// icons alone, and the words as tool tips.
class SideBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget* parent = nullptr);

    /// Returns the entry's index.
    int addPage(const QString& text, const QString& icon);
    void removePages();
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    void setCount(int page, std::optional<qint64> count);
    void setCurrent(int page);
    void setAccount(const QString& name, const QString& email);
    /// @p healthy false draws it as a problem; the words say the same.
    void setConnection(bool healthy, const QString& text, const QString& details);
    [[nodiscard]] QMenu* accountMenu() const { return m_menu; }

Q_SIGNALS:
    void pageChosen(int page);
    /// The state of the connection was clicked.
    void connectionClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void indentFoot();
    void showWords();
    void showAccount();
    void showConnection();

    QStandardItemModel m_model;
    QListView* m_list;
    QToolButton* m_account;
    QMenu* m_menu;
    QToolButton* m_connection;
    QVBoxLayout* m_foot;
    QString m_name;
    QString m_state;
    bool m_healthy = true;
    bool m_compact = false;
};

} // namespace viatica
