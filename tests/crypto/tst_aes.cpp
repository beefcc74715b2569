// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"

#include "support/support.h"

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

/** No file can be opened while it lives, so no plug-in can be loaded either. */
class NoMoreFiles
{
public:
    NoMoreFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoMoreFiles)

private:
    rlimit m_before = {};
};

} // namespace

class TestAes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    // First: once a provider is loaded it stays.
    void withoutProviderItSaysSoAndRecovers()
    {
        const QByteArray sixteen(16, '\0');
        {
            const NoMoreFiles none;
            const auto ready = initCrypto();
            QVERIFY(!ready);
            QCOMPARE(ready.error().kind(), Error::Unsupported);
            QVERIFY(ready.error().explanation().remedy.contains(u"QCA"_s));
            const auto encrypted = aes128Encrypt(sixteen, sixteen);
            QVERIFY(!encrypted);
            QCOMPARE(encrypted.error().kind(), Error::Unsupported);
        }
        QVERIFY(initCrypto());
        // FIPS 197 and every AES implementation: the zero block under the zero key.
        QCOMPARE(aes128Encrypt(sixteen, sixteen).value().toHex(), QByteArray("66e94bd4ef8a2c3b884cfa59ca342b2e"));
    }

    void initialisingTwiceChangesNothing()
    {
        QVERIFY(initCrypto());
        QVERIFY(initCrypto());
    }

    void encrypts_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("block");
        QTest::addColumn<QByteArray>("encrypted");

        const QByteArray logKey("caa04207ff084f260d8513a5d75d8dcf");
        const QByteArray misparsedKey("00caa04207ff084f260d8513a5d75d8d");
        const QByteArray first("979f6410a99926fa9bf3c8446dad4aee");
        const QByteArray second("c9b2b20f7364cc717df646b3e76820d5");
        const QByteArray third("ffe70c9891614e02033b70cc557572f6");

        QTest::newRow("the example of FIPS 197")
            << QByteArray("000102030405060708090a0b0c0d0e0f") << QByteArray("00112233445566778899aabbccddeeff")
            << QByteArray("69c4e0d86a7b0430d8cdb78070b4c55a");
        QTest::newRow("the log's first challenge with the true key")
            << logKey << first << QByteArray("a532e92cf638a99fe56594588827575c");
        QTest::newRow("the log's second challenge with the true key")
            << logKey << second << QByteArray("ee4af776388b8b613744d7f9e3224a38");
        QTest::newRow("the log's third challenge with the true key")
            << logKey << third << QByteArray("438dc76853814738b101e2e158157165");
        QTest::newRow("the log's first challenge as answered with the mis-parsed key")
            << misparsedKey << first << QByteArray("057e4d35b66f3db36d080e90368991d1");
        QTest::newRow("the log's second challenge as answered with the mis-parsed key")
            << misparsedKey << second << QByteArray("768f534da6d08cfbf243eacf9acf064a");
        QTest::newRow("the log's third challenge as answered with the mis-parsed key")
            << misparsedKey << third << QByteArray("bace6f93a6e61073960d631c74248c4b");
        QTest::newRow("the captured Mi Band 2")
            << QByteArray("d88ca0fef504cc82735f15feb6bf9b1f") << QByteArray("689c1dd58a666f0f8c90a1a96e1ab3a3")
            << QByteArray("ce1c0135db39e61f1a27012fb907df3b");
        QTest::newRow("the key that many apps give every Mi Band 2")
            << QByteArray("30313233343536373839404142434445") << QByteArray("000102030405060708090a0b0c0d0e0f")
            << QByteArray("f5003494346bffac69990bf7f317e5db");
    }

    void encrypts()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, block);
        QFETCH(QByteArray, encrypted);

        const auto result = aes128Encrypt(QByteArray::fromHex(key), QByteArray::fromHex(block));
        QVERIFY(result);
        QCOMPARE(result->toHex(), encrypted);
    }

    void refusesOtherLengths_data()
    {
        QTest::addColumn<int>("keySize");
        QTest::addColumn<int>("blockSize");

        QTest::newRow("no key") << 0 << 16;
        QTest::newRow("a key one byte short") << 15 << 16;
        QTest::newRow("the mis-parsed key of 17 bytes") << 17 << 16;
        QTest::newRow("a key for AES-192") << 24 << 16;
        QTest::newRow("a key for AES-256") << 32 << 16;
        QTest::newRow("no block") << 16 << 0;
        QTest::newRow("a block one byte short") << 16 << 15;
        QTest::newRow("the 17 bytes of an overlong challenge") << 16 << 17;
        QTest::newRow("two blocks") << 16 << 32;
    }

    void refusesOtherLengths()
    {
        QFETCH(int, keySize);
        QFETCH(int, blockSize);

        const QByteArray key(keySize, 'k');
        const auto result = aes128Encrypt(key, QByteArray(blockSize, 'b'));
        QVERIFY(!result);
        QCOMPARE(result.error().kind(), Error::Invalid);
        // The detail goes to the log: it may tell the length and nothing else.
        QVERIFY(!result.error().detail().contains(u"kkk"_s));
    }
};

QTEST_GUILESS_MAIN(TestAes)
#include "tst_aes.moc"
