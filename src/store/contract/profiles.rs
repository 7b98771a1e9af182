use super::*;

#[test]
fn a_profile_holds_the_last_value_of_each_field() {
    on_each_store(|store| {
        let provider = ProviderId("bitflyer".into());
        let set = |field, value: &str| {
            let id = cleared("bitflyer");
            store
                .set_profile(&id, field, &cleared(value))
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
        assert!(store.remove_profile(&provider).expect("it is removed"));
        assert!(!store.remove_profile(&provider).expect("there is none"));
        assert!(
            store
                .profile(&provider)
                .expect("the profile is there")
                .is_empty()
        );
    });
}
