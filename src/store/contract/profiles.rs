use super::*;

#[test]
fn a_profile_holds_the_last_value_of_each_field() {
    on_each_store(|store| {
        let provider = ProviderId("bitflyer".into());
        let set = |field, value: &str| {
            let id = cleared("bitflyer");
            store
                .set_profile(&id, &[(field, cleared(value))], noon())
                .expect("the profile is kept");
        };
        set(ProfileField::Mail, "old@example.com");
        set(ProfileField::Mail, "taro@example.com");
        set(ProfileField::Name, "山田太郎");
        let profile = store.profile(&provider).expect("the profile is there");
        assert_eq!(profile.get(ProfileField::Mail), Some("taro@example.com"));
        assert_eq!(profile.get(ProfileField::Name), Some("山田太郎"));
        assert_eq!(
            store.profile_providers().expect("it is there"),
            [ProviderId("bitflyer".into())]
        );
        set(ProfileField::Mail, "");
        let profile = store.profile(&provider).expect("the profile is there");
        assert_eq!(profile.get(ProfileField::Mail), None);
    });
}

#[test]
fn of_several_account_facts_all_are_kept_or_none() {
    on_each_store(|store| {
        let values = [
            (ProfileField::Name, cleared("山田太郎")),
            (ProfileField::UserId, cleared(&"9".repeat(1001))),
        ];
        let error = store
            .set_profile(&cleared("bitflyer"), &values, noon())
            .err();
        assert!(
            matches!(error, Some(StoreError::Refused { .. })),
            "{error:?}"
        );
        let provider = ProviderId("bitflyer".into());
        let profile = store.profile(&provider).expect("the profile is there");
        assert!(profile.is_empty(), "{profile:?}");
    });
}
